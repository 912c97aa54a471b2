import { describe, expect, it } from 'vitest';
import type { NoShow } from '../acts-schema';
import { noShowStanding } from './no-show';

const NOW = '2026-12-02T10:00:00Z';
const report = (absent: NoShow['absent'], state: NoShow['state'], contestUntil = '2026-12-03T10:00:00Z') => ({
  absent,
  state,
  contestUntil,
});
const kinds = (...reports: NoShow[]) => ({
  patient: noShowStanding(reports, 'patient', NOW).kind,
  doctor: noShowStanding(reports, 'doctor', NOW).kind,
});

describe('noShowStanding', () => {
  it('tells each side what concerns it', () => {
    expect(kinds()).toEqual({ patient: 'none', doctor: 'none' });
    expect(kinds(report('doctor', 'open'))).toEqual({ patient: 'said', doctor: 'accused' });
    expect(kinds(report('patient', 'open'))).toEqual({ patient: 'accused', doctor: 'said' });
    expect(kinds(report('doctor', 'refused'))).toEqual({ patient: 'none', doctor: 'none' });
  });

  it('leaves it to an administrator as soon as they disagree', () => {
    expect(kinds(report('doctor', 'contested'))).toEqual({ patient: 'contested', doctor: 'contested' });
    expect(noShowStanding([report('doctor', 'contested')], 'doctor', NOW)).toMatchObject({ mine: false });
    const both = [report('doctor', 'contested'), report('patient', 'contested')];
    expect(noShowStanding(both, 'doctor', NOW)).toMatchObject({ kind: 'contested', mine: true });
  });

  it('is closed when it was upheld, and when nobody answered in time', () => {
    expect(kinds(report('doctor', 'refused'), report('patient', 'upheld'))).toEqual({
      patient: 'settled',
      doctor: 'settled',
    });
    expect(noShowStanding([report('patient', 'open', NOW)], 'patient', NOW).kind).toBe('settled');
  });
});
