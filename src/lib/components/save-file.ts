/** How long a browser may take to begin with the file. */
const KEPT_MS = 60_000;

/** Hands a text or a picture to the browser as a file to save. Nothing leaves this device. */
export function saveFile(name: string, type: string, content: string | Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
