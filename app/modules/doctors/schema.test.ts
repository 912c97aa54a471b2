import { describe, expect, it } from 'vitest';
import { parseSearch, searchPath } from './schema';

const parse = (query: string) => parseSearch(new URLSearchParams(query));

describe('search addresses', () => {
  it('reads what it knows and leaves out what it cannot read', () => {
    expect(parse('q=knee&specialty=orthopaedics&language=en&country=TR&max=100&free=7&sort=price')).toEqual({
      q: 'knee',
      specialty: 'orthopaedics',
      language: 'en',
      country: 'TR',
      max: 100,
      free: 7,
      sort: 'price',
    });
    expect(parse('q=&specialty=<script>&country=turkey&max=lots&free=5&sort=random')).toEqual({
      sort: 'relevance',
    });
  });

  it('writes the shortest address and drops the cursor when a filter changes', () => {
    const search = parse('q=knee&country=TR&cursor=abc');
    expect(searchPath(search, { country: undefined })).toBe('/doctors?q=knee');
    expect(searchPath(search, { cursor: 'next' })).toBe('/doctors?q=knee&country=TR&cursor=next');
    expect(searchPath(parse(''))).toBe('/doctors');
  });
});
