/** The languages of `registration-flow/locales`, which is loaded only for one that is not English. */
export const LANGUAGES = 'en ar de es fr he it ja ko nl pl pt-BR tr zh-Hans'.split(' ')
