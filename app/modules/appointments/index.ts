export * from './errors';
export * from './rules/appointment-state';
export * from './rules/journey';
export * from './rules/room';
export * from './schema';
