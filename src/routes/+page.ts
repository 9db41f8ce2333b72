/** The landing page is read without a script of ours; the Connect link leads to the page that has one. */
export const csr = false;
