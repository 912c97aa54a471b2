export * from './onboarding-schema';
export * from './rules/slot-days';
export * from './schema';
