import { z } from 'zod';

const BINARY_UNITS: Record<string, number> = { '': 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30, t: 2 ** 40 };

/** Bytes of a size as config.toml writes it: `50MiB`, `20mb`, `1GiB` (units are binary, as the CLI reads them). */
export function parseConfigSize(size: string | number): number {
  if (typeof size === 'number') return size;
  const [, value, unit] = /^([0-9.]+)\s*([kmgt]?)i?b?$/i.exec(size.trim()) ?? [];
  const factor = unit === undefined ? undefined : BINARY_UNITS[unit.toLowerCase()];
  if (value === undefined || factor === undefined || Number.isNaN(Number(value))) {
    throw new Error(`config.toml: "${size}" is no size; write it like "50MiB"`);
  }
  return Math.floor(Number(value) * factor);
}

const size = z.union([z.string(), z.number()]).transform(parseConfigSize);

const bucket = z.looseObject({
  public: z.boolean().default(false),
  file_size_limit: size.optional(),
  allowed_mime_types: z.array(z.string()).optional(),
});

const storage = z.looseObject({
  enabled: z.boolean().default(true),
  file_size_limit: size.default(50 * 2 ** 20),
  buckets: z.record(z.string(), bucket).default({}),
});

export type BucketConfig = {
  name: string;
  public: boolean;
  /** Bytes; null: only the limit of the whole storage applies. */
  fileSizeLimit: number | null;
  /** Null: every type. */
  allowedMimeTypes: string[] | null;
};

export type StorageConfig = {
  enabled: boolean;
  /** Bytes, for every bucket. */
  fileSizeLimit: number;
  buckets: BucketConfig[];
};

/** Reads `[storage]` of a parsed config.toml; takes the whole document or the section. */
export function parseStorageConfig(toml: unknown): StorageConfig {
  const { storage: section } = z.looseObject({ storage: z.unknown().optional() }).parse(toml ?? {});
  const parsed = storage.parse(section ?? toml ?? {});
  return {
    enabled: parsed.enabled,
    fileSizeLimit: parsed.file_size_limit,
    buckets: Object.entries(parsed.buckets).map(([name, settings]) => ({
      name,
      public: settings.public,
      fileSizeLimit: settings.file_size_limit ?? null,
      allowedMimeTypes: settings.allowed_mime_types ?? null,
    })),
  };
}
