import type { Appointment } from '../schema';

type Doctor = Pick<Appointment['doctor'], 'clinicName' | 'address' | 'city'>;

/** The lines of the clinic's address. The city is left out where the address names it. */
export function clinicPlace({ clinicName, address, city }: Doctor): string[] {
  const named = city !== null && address?.toLowerCase().includes(city.toLowerCase());
  return [clinicName, address, named ? null : city].filter(
    (line): line is string => line !== null && line !== '',
  );
}

/** A search of OpenStreetMap for the address; the clinic's name would only keep it from being found. */
export function mapUrl({ clinicName, address, city }: Doctor): string {
  const query = address
    ? clinicPlace({ clinicName: null, address, city })
    : clinicPlace({ clinicName, address, city });
  return `https://www.openstreetmap.org/search?${new URLSearchParams({ query: query.join(', ') })}`;
}
