export { AssetNames, ASSETS_DIRECTORY, ASSETS_PREFIX } from './asset-names';
export { LayoutSockets, type LayoutForce, type OfficeLink } from './layout-sockets';
export { Pages, type Reader } from './pages';
export { pathOf, readerOf } from './reader';
export { isLocalPath, RedirectResult, redirectTo, view, ViewResult, type ViewOptions } from './results';
export { ViewInterceptor } from './view.interceptor';
