import type express from 'express';
import { baselineHeaders } from '../http/baseline-headers';

/**
 * Completes the headers of whatever answers: pages, files, redirects, refusals. Done when they are sent, because Remix
 * adds its own to those that are there, and would not replace them.
 */
export function safeHeaders(isHttps: boolean): express.RequestHandler {
  const baseline = Object.entries(baselineHeaders(isHttps));
  return (_req, res, next) => {
    const writeHead = res.writeHead.bind(res) as (...args: unknown[]) => express.Response;
    res.writeHead = (...args: unknown[]) => {
      for (const [name, value] of baseline) if (!res.hasHeader(name)) res.setHeader(name, value);
      return writeHead(...args);
    };
    next();
  };
}
