export { barChart, type BarChart, type BarChartModel } from './components/chart/bar-chart';
export { pictureAt, PICTURE_SIZES, type Picture } from './components/still/picture';
export * from './forms';
export {
  consoleAge,
  consoleDate,
  consoleDateTime,
  consoleSecond,
  consoleTime,
  daysFromNow,
  daysFromNowInWords,
  FIRST_LANGUAGE,
  language,
  londonDay,
  londonMoment,
  offeredLanguages,
  publicDate,
  publicDateTime,
  publicDay,
  publicShortDate,
  publicTime,
  t,
  words,
  ZONE,
  type Language,
  type Params,
} from './i18n';
export { ApiDocsHttp } from './api/api-docs.module';
export { ErrorSockets, type SignInPage, type Stopped } from './errors';
export {
  isLocalPath,
  LayoutSockets,
  Pages,
  pathOf,
  readerOf,
  RedirectResult,
  redirectTo,
  view,
  ViewResult,
  type LayoutForce,
  type OfficeLink,
  type Reader,
  type ViewOptions,
} from './views';
export { WebModule } from './web.module';
