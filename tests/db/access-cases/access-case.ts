import type { ActorName } from '../support/scenario.ts';

export type Command = 'select' | 'insert' | 'update' | 'delete';
export const COMMANDS: readonly Command[] = ['select', 'insert', 'update', 'delete'];

/**
 * Who may do what to one row. `row` finds it; `insert` and `update` are what is tried, written so that nothing but the
 * missing right can refuse it. Whoever is not named is expected to be refused.
 */
export type AccessCase = {
  /** When a table has several kinds of rows. */
  name?: string;
  row: string;
  insert?: string;
  update?: string;
  allowed: Partial<Record<Command, readonly ActorName[]>>;
};

export const everyone: readonly ActorName[] = [
  'anon',
  'patient',
  'otherPatient',
  'doctor',
  'otherDoctor',
  'admin',
  'service',
];
export const server: readonly ActorName[] = ['service'];
export const party: readonly ActorName[] = ['patient', 'doctor', 'service'];
export const doctorOnly: readonly ActorName[] = ['doctor', 'service'];
export const patientOnly: readonly ActorName[] = ['patient', 'service'];

export const settings = { select: server, insert: server, update: server, delete: server };

/** By table; `:name` stands for an id of the scenario. */
export type AccessCases = Record<string, readonly AccessCase[]>;
