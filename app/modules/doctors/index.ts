export * from './availability-errors';
export * from './availability-schema';
export * from './onboarding-schema';
export * from './rules/exception-days';
export * from './rules/slot-days';
export * from './rules/week';
export * from './schema';
export * from './slot-week';
