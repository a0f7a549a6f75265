/** What an officer calls a passkey: enough to tell two apart, and nothing to be read out of. */
export const PASSKEY_NAME_MOST = 40;
