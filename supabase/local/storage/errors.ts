import { DatabaseError } from 'pg';

type Shape = {
  /** The status a client finds in the body. */
  statusCode: number;
  code: string;
  message: string;
  /** The older name of the fault that clients still read; the code where there is none. */
  error?: string;
  /** The HTTP status when it is neither 400 nor 500. */
  httpStatus?: number;
};

/** A fault that is told to the client in the form of Supabase Storage. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly statusCode: number;
  readonly code: string;
  readonly error: string;
  readonly httpStatus: number;

  constructor(shape: Shape, options?: ErrorOptions) {
    super(shape.message, options);
    this.statusCode = shape.statusCode;
    this.code = shape.code;
    this.error = shape.error ?? shape.code;
    // Storage answers 400 to nearly everything; the status that is meant stands in the body.
    this.httpStatus = shape.httpStatus ?? (shape.statusCode === 500 ? 500 : 400);
  }

  /** The body of the answer. */
  toJSON(): { statusCode: string; error: string; message: string; code: string } {
    return { statusCode: String(this.statusCode), error: this.error, message: this.message, code: this.code };
  }
}

/** Every fault the stand-in tells, with the codes, names and texts of Supabase Storage. */
export const faults = {
  noSuchBucket: () =>
    new StorageError({
      statusCode: 404,
      code: 'NoSuchBucket',
      error: 'Bucket not found',
      message: 'Bucket not found',
    }),
  noSuchKey: () =>
    new StorageError({ statusCode: 404, code: 'NoSuchKey', error: 'not_found', message: 'Object not found' }),
  accessDenied: (message = 'Access denied', cause?: unknown) =>
    new StorageError({ statusCode: 403, code: 'AccessDenied', error: 'Unauthorized', message }, { cause }),
  roleRefused: () =>
    new StorageError({
      statusCode: 403,
      code: 'AccessDenied',
      error: 'Forbidden',
      message: 'Access denied to this resource',
      httpStatus: 403,
    }),
  alreadyExists: (cause?: unknown) =>
    new StorageError(
      {
        statusCode: 409,
        code: 'ResourceAlreadyExists',
        error: 'Duplicate',
        message: 'The resource already exists',
      },
      { cause },
    ),
  bucketNotEmpty: () =>
    new StorageError({
      statusCode: 409,
      code: 'ResourceNotEmpty',
      message: 'The bucket you tried to delete is not empty',
    }),
  relatedNotFound: (cause?: unknown) =>
    new StorageError(
      { statusCode: 404, code: 'InvalidRequest', message: 'The related resource does not exist' },
      { cause },
    ),
  entityTooLarge: (entity = 'object', limit = 'the maximum allowed size') =>
    new StorageError({
      statusCode: 413,
      code: 'EntityTooLarge',
      error: 'Payload too large',
      message: `The ${entity} exceeded ${limit}`,
    }),
  invalidMimeType: (mimeType: string) =>
    new StorageError({
      statusCode: 415,
      code: 'InvalidMimeType',
      error: 'invalid_mime_type',
      message: `mime type ${mimeType} is not supported`,
    }),
  invalidKey: (key: string) =>
    new StorageError({ statusCode: 400, code: 'InvalidKey', message: `Invalid key: ${key}` }),
  invalidBucketName: () =>
    new StorageError({
      statusCode: 400,
      code: 'InvalidBucketName',
      error: 'Invalid Input',
      message: 'Bucket name invalid',
    }),
  invalidFileSizeLimit: () =>
    new StorageError({
      statusCode: 400,
      code: 'InvalidRequest',
      message: 'Invalid file size format, hint: use 20GB / 20MB / 30KB / 3B',
    }),
  invalidRange: () =>
    new StorageError({
      statusCode: 400,
      code: 'InvalidRange',
      error: 'invalid_range',
      message: 'invalid range provided',
    }),
  invalidRequest: (message: string) => new StorageError({ statusCode: 400, code: 'InvalidRequest', message }),
  noContent: (message = 'No content provided') =>
    new StorageError({ statusCode: 400, code: 'InvalidRequest', message }),
  invalidJwt: (message = 'Invalid JWT') => new StorageError({ statusCode: 400, code: 'InvalidJWT', message }),
  invalidSignature: () =>
    new StorageError({ statusCode: 400, code: 'InvalidSignature', message: 'Invalid signature' }),
  featureNotEnabled: (feature: string) =>
    new StorageError({
      statusCode: 409,
      code: 'FeatureNotEnabled',
      message: `The feature ${feature} is not enabled for this resource`,
    }),
  databaseTimeout: (cause?: unknown) =>
    new StorageError(
      {
        statusCode: 544,
        code: 'DatabaseTimeout',
        message: 'The connection to the database timed out',
        httpStatus: 544,
      },
      { cause },
    ),
  slowDown: (cause?: unknown) =>
    new StorageError(
      {
        statusCode: 429,
        code: 'SlowDown',
        error: 'too_many_connections',
        message: 'Too many connections issued to the database',
        httpStatus: 429,
      },
      { cause },
    ),
  internal: (cause?: unknown) =>
    new StorageError({ statusCode: 500, code: 'InternalError', message: 'Internal server error' }, { cause }),
};

function fromPostgres(fault: DatabaseError): StorageError {
  switch (fault.code) {
    case '42501':
      return faults.accessDenied(
        fault.message.includes('row-level security')
          ? 'new row violates row-level security policy'
          : fault.message,
        fault,
      );
    case '23505':
      return faults.alreadyExists(fault);
    case '23503':
      return faults.relatedNotFound(fault);
    case '57014':
      return faults.databaseTimeout(fault);
    case '53300':
      return faults.slowDown(fault);
    case '22P02':
      return new StorageError({ statusCode: 400, code: 'InvalidParameter', message: fault.message });
    default:
      return new StorageError(
        { statusCode: 500, code: 'DatabaseError', message: `database error, code: ${fault.code}` },
        { cause: fault },
      );
  }
}

/** Turns whatever was thrown into the fault that the client is told. */
export function toStorageError(fault: unknown): StorageError {
  if (fault instanceof StorageError) return fault;
  if (fault instanceof DatabaseError) return fromPostgres(fault);
  const message = fault instanceof Error ? fault.message : '';
  if (/timeout exceeded when trying to connect|Query read timeout/i.test(message)) {
    return faults.databaseTimeout(fault);
  }
  return faults.internal(fault);
}
