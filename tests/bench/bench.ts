/** `npm run bench`: how long P6 to P9, and P15 and P16 of one activity, take; `npm run bench -- --load`: P3 to P5, of loading over a slow network. Never a test. */
void import(process.argv.includes('--load') ? './load.ts' : './clocks.ts');
