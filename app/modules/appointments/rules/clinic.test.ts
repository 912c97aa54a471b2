import { describe, expect, it } from 'vitest';
import { clinicPlace, mapUrl } from './clinic';

const doctor = { clinicName: 'Bosphorus Clinic', address: 'Barbaros 12', city: 'Istanbul' };

describe('clinicPlace', () => {
  it('names the city once', () => {
    expect(clinicPlace(doctor)).toEqual(['Bosphorus Clinic', 'Barbaros 12', 'Istanbul']);
    expect(clinicPlace({ ...doctor, address: 'Barbaros 12, 34353 ISTANBUL' })).toEqual([
      'Bosphorus Clinic',
      'Barbaros 12, 34353 ISTANBUL',
    ]);
  });

  it('leaves out what is not known', () => {
    expect(clinicPlace({ clinicName: null, address: '', city: null })).toEqual([]);
  });
});

describe('mapUrl', () => {
  it('searches for the address, encoded, on another site', () => {
    const url = new URL(mapUrl({ ...doctor, address: 'Rue & Co #3' }));
    expect(url.origin).toBe('https://www.openstreetmap.org');
    expect(url.searchParams.get('query')).toBe('Rue & Co #3, Istanbul');
  });
});
