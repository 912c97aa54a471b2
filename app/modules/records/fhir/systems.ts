/** Our own identifiers and codes; a name, not an address that answers. */
export const OURS = 'https://ecuretrip.com/fhir';
