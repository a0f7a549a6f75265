export * from './dates';
export { FIRST_LANGUAGE, language, type Language } from './languages';
export { MissingWords, Words, type Params } from './words';
export { offeredLanguages, setWords, t, words } from './t';
