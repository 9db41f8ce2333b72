/**
 * The random values of all properties come from one seed, so that two runs of the same commit say the same. To search
 * further: `FUZZ_SEED=$RANDOM npm run test:unit`. What that finds belongs into the property's `examples`.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? 20_260_101) });
