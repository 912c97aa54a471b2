import { Hono } from 'hono';
export const createPages = (_parts: unknown) => new Hono();
