/** The Web Lock of the browser host's store: whoever holds it is the only store context of the profile. */
export const STORE_LOCK = 'kepu-store';
