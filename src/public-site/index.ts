export { PublicSiteHttp } from './public-site.module';
export { sitePaths } from './public-site.paths';
