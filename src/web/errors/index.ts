export { ErrorFilter } from './error.filter';
export { problemOf, type Problem } from './problem';
export { ErrorSockets, type SignInPage } from './sign-in-page';
