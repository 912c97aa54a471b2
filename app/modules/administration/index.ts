export { REASON_MAX, reasonFormSchema, reasonSchema } from './schema';
