import { IDBFactory } from 'fake-indexeddb';

/** A factory whose `open` behaves as given the first times, and works afterwards. */
export function failingFirst(...failures: (() => IDBOpenDBRequest)[]): IDBFactory {
  const factory = new IDBFactory();
  const open = factory.open.bind(factory);
  factory.open = (...parameters) => failures.shift()?.() ?? open(...parameters);
  return factory;
}

/** An open request that fails with an error of that name. */
export function rejected(name: string): IDBOpenDBRequest {
  const request = { error: new DOMException('as arranged', name) } as IDBOpenDBRequest;
  queueMicrotask(() => request.onerror?.(new Event('error')));
  return request;
}

/** An open request that is never answered. */
export const unanswered = () => ({}) as IDBOpenDBRequest;

/** Closes every connection as Safari does, without a word; returns how many were open. */
export function closingBehindOurBack(factory: IDBFactory) {
  const connections: IDBDatabase[] = [];
  const open = factory.open.bind(factory);
  factory.open = (...parameters) => {
    const request = open(...parameters);
    request.addEventListener('success', () => connections.push(request.result));
    return request;
  };
  return () => {
    for (const connection of connections) connection.close();
    return connections.length;
  };
}
