export {
  getPublicReview,
  getReviewState,
  listOwnReviews,
  listReviews,
  storeReply as replyToReview,
  storeReport as reportReview,
  storeReview as writeReview,
} from './store.server';
