export { GROUNDS, LARKFIELD_CONTENT, takeAppeal } from './appeals';
export { DUNMOW, LARKFIELD } from './cases';
export { enrolAnother, PASSPHRASE, signIn, type Cast, type Person } from './officers';
export { DEMO_PERSONS } from './persons';
export { demoFaces, demoPicture, demoStill, release } from './stills';
export { RECOGNITION, type SentTip, type TipWish } from './tips';
export { theWorld } from './standing';
export { World } from './world';
