/** The folder of a path whose page is in another language than the site's first: '/de', else ''. */
export const languageFolder = (path: string): string => /^(\/de)?(\/|$)/.exec(path)?.[1] ?? '';
