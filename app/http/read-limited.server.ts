/**
 * The whole body of a request, or null when it is longer than allowed. What is not read then stays where it is: leaving a
 * loop over the body would cut the connection, and the answer with it; the server throws the rest away after answering.
 */
export async function readLimited({ body, headers }: Request, mostBytes: number): Promise<Buffer | null> {
  if (Number(headers.get('content-length') ?? 0) > mostBytes) return null;
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    length += next.value.length;
    if (length > mostBytes) return null;
    chunks.push(next.value);
  }
  return Buffer.concat(chunks);
}
