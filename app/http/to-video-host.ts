/** Headers of an answer that sends somebody on to the video host: it learns nothing of where they come from. */
export const TO_VIDEO_HOST = { 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'private, no-store' };
