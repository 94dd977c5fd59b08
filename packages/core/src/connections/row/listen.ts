import { boolean, callable, oneOf, optional, optionsOf } from '../../check-options.ts';
import type { Engine } from '../engine.ts';
import { CONNECTION_EVENTS, type ConnectionEventType, type ConnectionListener } from './events.ts';

export interface ListenOptions {
  /** Hears every tenant, not only the client's own; default false. */
  readonly allTenants?: boolean | undefined;
}

/** Subscribes to one kind of event, and answers a function that ends it. */
export type Listen = <Type extends ConnectionEventType>(
  event: Type,
  listener: ConnectionListener<Type>,
  options?: ListenOptions,
) => () => void;

const checkEvent = oneOf(...CONNECTION_EVENTS);
const checkListen = optionsOf<ListenOptions>({ allTenants: optional(boolean) });

/** What a client inside a tenant lets others listen with. */
export function listenIn({ events }: Engine, tenantId: string): Listen {
  return (event, listener, options = {}) => {
    checkEvent(event, 'on: event');
    callable(listener, 'on: listener');
    checkListen(options, 'on');
    const only = options.allTenants === true ? null : tenantId;
    return events.on(event, listener as ConnectionListener, only);
  };
}
