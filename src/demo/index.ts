export { LoadDemo } from './actions/load-demo';
export { DemoModule } from './demo.module';
export { DEMO_FORCES, DEMO_PASSWORD } from './rules/demo-cast';
