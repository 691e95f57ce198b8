/** What can go wrong, by code. Callers compare codes; people read the message. */
export type FaultCode =
  | 'call.unknown'
  | 'call.malformed'
  | 'call.tooLarge'
  | 'call.cancelled'
  | 'call.timeout'
  | 'call.failed'
  | 'channel.closed'
  | 'input.invalid'
  | 'session.none'
  | 'session.locked'
  | 'key.closed'
  | 'key.wrong'
  | 'key.lost'
  | 'permission.denied'
  | 'login.wrong'
  | 'login.blocked'
  | 'setup.done'
  | 'record.missing'
  | 'record.changed'
  | 'record.duplicate'
  | 'record.used'
  | 'record.invalid'
  | 'round.stage'
  | 'round.blocked'
  | 'round.barred'
  | 'round.tie'
  | 'seat.closed'
  | 'undo.impossible'
  | 'file.missing'
  | 'file.unreadable'
  | 'file.limits'
  | 'file.noHead'
  | 'paper.incomplete'
  | 'store.unavailable'
  | 'store.diverged'
  | 'store.newer'
  | 'journal.damaged'
  | 'disk.full'
  | 'instance.taken';

/** Plain JSON, the only thing that crosses a channel. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A fault as it crosses a channel. `message` is a Chinese sentence: what is wrong, where, and what to do. */
export interface FaultData {
  code: FaultCode;
  message: string;
  /** The input field it concerns, as a dotted path. */
  path?: string;
  data?: Json;
}

/** The one error type of the program. Anything else that is thrown is a defect and reaches nobody's screen as it is. */
export class Fault extends Error {
  readonly code: FaultCode;
  readonly path: string | undefined;
  readonly data: Json | undefined;

  constructor(code: FaultCode, message: string, more: { path?: string; data?: Json } = {}) {
    super(message);
    this.name = 'Fault';
    this.code = code;
    this.path = more.path;
    this.data = more.data;
  }

  toData(): FaultData {
    return {
      code: this.code,
      message: this.message,
      ...(this.path === undefined ? {} : { path: this.path }),
      ...(this.data === undefined ? {} : { data: this.data }),
    };
  }

  static fromData(fault: FaultData): Fault {
    return new Fault(fault.code, fault.message, fault);
  }
}
