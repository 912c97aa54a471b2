/**
 * What properties draw is the same in every run, so that a run fails for what was changed and not by chance. Another
 * part of all there is: `PROPERTY_SEED=4711`, or `PROPERTY_SEED=random` for one that nobody has seen yet; a failure
 * prints the seed that repeats it.
 */
import fc from 'fast-check';

const asked = process.env.PROPERTY_SEED ?? '20261122';
if (asked !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked) });
