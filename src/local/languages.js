/** The languages the app is built in, the first one for whoever speaks none of them; a catalogue each in lib/words. */
export const LANGUAGES = /** @type {const} */ (['en', 'de']);

/** @typedef {typeof LANGUAGES[number]} Language */

/**
 * @param {string} text
 * @returns {text is Language}
 */
export const isLanguage = (text) => LANGUAGES.some((language) => language === text);

/**
 * Where the pages of a language are, below the site's own folder: the first language at the root, '/de' for the other.
 * @param {Language} language
 * @returns {'' | `/${string}`}
 */
export const folderOf = (language) => (language === LANGUAGES[0] ? '' : `/${language}`);
