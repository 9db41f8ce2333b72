import { readConnected } from '#lib/storage/before-paint.ts';

/** Whether somebody's own weeks are on this device, whatever this tab shows. */
export const isConnectedHere = (): boolean => readConnected();
