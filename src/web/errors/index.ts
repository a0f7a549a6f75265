export { ErrorFilter } from './error.filter';
export { problemOf, type Problem } from './problem';
export { ErrorSockets, type SignInPage, type Stopped } from './sign-in-page';
