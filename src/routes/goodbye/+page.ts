/** Words need no script. */
export const csr = false;
