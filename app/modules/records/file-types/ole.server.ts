/**
 * The old Word format: a compound file of streams. Only the directory is read, and the first bytes of the document.
 * Source: [MS-CFB] 2.2–2.6 and [MS-DOC] 2.5.1.
 */
import type { FileFault } from '../errors';
import { withReader, type ByteReader, type FileAtHand } from './reading.server';

const END_OF_CHAIN = 0xfffffffe;
/** A directory of a Word file has tens of entries; a chain that goes on for longer turns in circles. */
const MOST_SECTORS = 4096;

type Entry = { name: string; start: number; size: number };
type Compound = { sectorSize: number; entries: Entry[] };

const FAULTS = {
  damaged: { code: 'file_damaged' },
  truncated: { code: 'file_truncated' },
  locked: { code: 'file_locked' },
  macros: { code: 'file_macros' },
  other: { code: 'file_office_other' },
} as const satisfies Record<string, FileFault>;

/** What is wrong with a compound file as a Word document; null when nothing is. */
export function checkWordDocument(file: FileAtHand): Promise<FileFault | null> {
  return withReader(file, async (reader) => {
    const compound = await readDirectory(reader);
    if ('code' in compound) return compound;
    const names = new Set(compound.entries.map(({ name }) => name));
    if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) return FAULTS.locked;
    if (names.has('Macros') || names.has('_VBA_PROJECT')) return FAULTS.macros;
    const document = compound.entries.find(({ name }) => name === 'WordDocument');
    if (!document) return FAULTS.other;
    // Shorter streams lie elsewhere; Word writes none for the document itself.
    if (document.size < 4096) return FAULTS.damaged;
    const sector = await reader.read((document.start + 1) * compound.sectorSize, 32);
    if (sector.length < 32) return FAULTS.truncated;
    if (sector.readUInt16LE(0) !== 0xa5ec) return FAULTS.damaged;
    // Bit 8 of the flags: encrypted or obfuscated.
    return sector.readUInt16LE(0x0a) & 0x0100 ? FAULTS.locked : null;
  });
}

async function readDirectory(reader: ByteReader): Promise<Compound | FileFault> {
  const header = await reader.read(0, 512);
  if (header.length < 512) return FAULTS.truncated;
  const shift = header.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return FAULTS.damaged;
  const sectorSize = 2 ** shift;
  const entries: Entry[] = [];
  let sector = header.readUInt32LE(48);
  for (let count = 0; sector < 0xfffffffa; count += 1) {
    if (count > MOST_SECTORS) return FAULTS.damaged;
    const bytes = await reader.read((sector + 1) * sectorSize, sectorSize);
    if (bytes.length < sectorSize) return FAULTS.truncated;
    for (let at = 0; at < sectorSize; at += 128) entries.push(readEntry(bytes.subarray(at, at + 128)));
    const next = await nextSector(reader, header, sectorSize, sector);
    if (next === null) return FAULTS.truncated;
    sector = next;
  }
  return sector === END_OF_CHAIN ? { sectorSize, entries } : FAULTS.damaged;
}

function readEntry(bytes: Buffer): Entry {
  const length = Math.min(Math.max(bytes.readUInt16LE(64) - 2, 0), 62);
  return {
    name: bytes.toString('utf16le', 0, length),
    start: bytes.readUInt32LE(116),
    size: bytes.readUInt32LE(120),
  };
}

/** Follows the allocation table. Its first 109 sectors stand in the header, which is enough for 6 MB of Word. */
async function nextSector(
  reader: ByteReader,
  header: Buffer,
  sectorSize: number,
  sector: number,
): Promise<number | null> {
  const perTable = sectorSize / 4;
  const table = Math.floor(sector / perTable);
  const tableSector =
    table < 109
      ? header.readUInt32LE(76 + table * 4)
      : await farTable(reader, header, sectorSize, table - 109);
  if (tableSector === null) return null;
  const bytes = await reader.read((tableSector + 1) * sectorSize + (sector % perTable) * 4, 4);
  return bytes.length === 4 ? bytes.readUInt32LE(0) : null;
}

async function farTable(
  reader: ByteReader,
  header: Buffer,
  sectorSize: number,
  index: number,
): Promise<number | null> {
  const perList = sectorSize / 4 - 1;
  let list = header.readUInt32LE(68);
  for (let skip = Math.floor(index / perList); skip > 0; skip -= 1) {
    const link = await reader.read((list + 1) * sectorSize + perList * 4, 4);
    if (link.length < 4) return null;
    list = link.readUInt32LE(0);
  }
  const bytes = await reader.read((list + 1) * sectorSize + (index % perList) * 4, 4);
  return bytes.length === 4 ? bytes.readUInt32LE(0) : null;
}
