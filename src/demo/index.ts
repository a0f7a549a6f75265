export { beginAnewWhereCutOff } from './actions/half-loaded';
export { LoadDemo } from './actions/load-demo';
export { DemoHttp } from './demo-http.module';
export { DemoModule } from './demo.module';
export { DEMO_FORCES, DEMO_PASSWORD } from './rules/demo-cast';
export { demoPaths } from './demo.paths';
