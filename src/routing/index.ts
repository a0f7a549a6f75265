export { RemindFirstLooks } from './actions/remind-first-looks';
export { RouteTip, type ReceivedTip } from './actions/route-tip';
export { SetLeadOfficers, type LeadsOfCase, type Naming } from './actions/set-lead-officers';
export { RoutingModule, RoutingOfficerHttp, RoutingWorker } from './routing.module';
export { routingPaths } from './routing.paths';
