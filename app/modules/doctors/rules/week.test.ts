import { describe, expect, it } from 'vitest';
import {
  checkWeek,
  draftOfForm,
  draftOfWeek,
  editOfForm,
  editWeek,
  summarizeWeek,
  type WeekDraft,
} from './week';

const empty: WeekDraft = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
const formOf = (pairs: [string, string][]) => {
  const form = new FormData();
  for (const [name, value] of pairs) form.append(name, value);
  return form;
};

describe('a week as a form', () => {
  it('comes back as it was sent, wrong lines too', () => {
    const form = formOf([
      ['from1', '09:00'],
      ['to1', '12:00'],
      ['from1', 'late'],
      ['to1', ''],
    ]);
    expect(draftOfForm(form)).toEqual({
      ...empty,
      1: [
        { from: '09:00', to: '12:00' },
        { from: 'late', to: '' },
      ],
    });
  });

  it('shows midnight as a browser can', () => {
    const hours = [{ weekday: 5, startsAt: '18:00', endsAt: '24:00' }];
    expect(draftOfWeek(hours)[5]).toEqual([{ from: '18:00', to: '00:00' }]);
    expect(checkWeek(draftOfWeek(hours))).toEqual({ hours, errors: {} });
  });

  it('takes no more lines than a day can have', () => {
    const form = formOf(Array.from({ length: 50 }, () => ['from1', '09:00'] as [string, string]));
    expect(draftOfForm(form)[1]).toHaveLength(8);
  });
});

describe('buttons', () => {
  const monday = [{ from: '09:00', to: '12:00' }];
  const draft = { ...empty, 1: monday };
  const press = (pairs: [string, string][]) => {
    const edit = editOfForm(formOf(pairs));
    return edit ? editWeek(draft, edit) : null;
  };

  it('add, remove, clear and copy', () => {
    expect(press([['intent', 'add-2']])?.[2]).toEqual([{ from: '', to: '' }]);
    expect(press([['intent', 'remove-1-0']])?.[1]).toEqual([]);
    expect(press([['intent', 'clear-1']])?.[1]).toEqual([]);
    const copied = press([
      ['intent', 'copy'],
      ['copyFrom', '1'],
      ['copyTo', '2'],
      ['copyTo', '7'],
      ['copyTo', '9'],
    ]);
    expect(copied).toEqual({ ...draft, 2: monday, 7: monday });
  });

  it('that are none of ours do nothing', () => {
    for (const intent of ['save', '', 'add-9', 'remove', 'drop-1'])
      expect(press([['intent', intent]])).toBeNull();
  });
});

describe('checkWeek', () => {
  const check = (...ranges: [string, string][]) =>
    checkWeek({ ...empty, 3: ranges.map(([from, to]) => ({ from, to })) });

  it('takes hours in any order and spelling, and leaves empty lines out', () => {
    expect(check(['14:00', '18:00'], ['', ''], ['9.00', '12:30']).hours).toEqual([
      { weekday: 3, startsAt: '09:00', endsAt: '12:30' },
      { weekday: 3, startsAt: '14:00', endsAt: '18:00' },
    ]);
  });

  it.each<[string, [string, string][], Record<string, string>]>([
    ['an end before the start', [['17:00', '09:00']], { 'to3-0': 'hoursEnd' }],
    ['no length', [['09:00', '09:00']], { 'to3-0': 'hoursEnd' }],
    ['past midnight', [['22:00', '02:00']], { 'to3-0': 'hoursEnd' }],
    ['half a range', [['09:00', '']], { 'to3-0': 'hoursBoth' }],
    ['the other half', [['', '09:00']], { 'from3-0': 'hoursBoth' }],
    ['no time at all', [['nine', '10:00']], { 'from3-0': 'hoursShape' }],
    ['24:00 as a start', [['24:00', '10:00']], { 'from3-0': 'hoursShape' }],
    ['25:00', [['09:00', '25:00']], { 'to3-0': 'hoursShape' }],
    ['24:01', [['09:00', '24:01']], { 'to3-0': 'hoursShape' }],
    [
      'an overlap',
      [
        ['09:00', '12:00'],
        ['11:30', '13:00'],
      ],
      { 'from3-1': 'hoursOverlap' },
    ],
    [
      'hours inside others',
      [
        ['10:00', '11:00'],
        ['09:00', '24:00'],
      ],
      { 'from3-1': 'hoursOverlap' },
    ],
  ])('refuses %s', (_, ranges, errors) => expect(check(...ranges).errors).toEqual(errors));

  it('takes hours that touch', () => {
    expect(check(['09:00', '12:00'], ['12:00', '13:00']).errors).toEqual({});
  });
});

describe('summarizeWeek', () => {
  it('puts days of the same hours together, but not across a day off', () => {
    const day = (weekday: number) => ({ weekday, startsAt: '09:00', endsAt: '17:00' });
    const lines = summarizeWeek([day(1), day(2), day(4), { weekday: 5, startsAt: '09:00', endsAt: '12:00' }]);
    expect(lines.map(({ weekdays }) => weekdays)).toEqual([[1, 2], [4], [5]]);
  });
});
