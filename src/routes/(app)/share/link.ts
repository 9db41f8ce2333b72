/** The address of the start page as it is sent: without a slash at its end. */
export const linkOf = (home: URL): string => home.href.replace(/\/$/, '');

/** 'milepost.example/milepost' */
export const hostOf = (link: string): string => link.replace(/^https?:\/\//, '');

/** Whether an address leads to the device of whoever opens it, and to nobody else's. */
export function leadsHome(link: string): boolean {
  if (!URL.canParse(link)) return false;
  const { hostname } = new URL(link);
  return /^(.+\.)?localhost$|^127(\.\d+){3}$|^\[::1\]$|^0\.0\.0\.0$/.test(hostname);
}

/** The same without the folder that every language but English has, so that it opens in each friend's own. */
export const inAnyLanguage = (link: string, language: string): string =>
  language === 'en' ? link : link.replace(new RegExp(`/${language}$`), '');
