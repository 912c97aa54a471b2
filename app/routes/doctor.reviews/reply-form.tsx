import { useTranslations } from '~/messages/translations';
import { PageForm, usePageForm, useReply, useSubmitting } from '~/http/page-form';
import { replyFormSchema, type Review } from '~/modules/reviews';
import { useAuthor } from '~/modules/reviews/ui/one-review';
import { Button } from '~/ui/button';
import { Textarea } from '~/ui/controls';
import { Disclosure } from '~/ui/disclosure';
import { Field } from '~/ui/field';
import { fieldProps } from '~/ui/form-field';

/** The one reply to a review. Closed until it is wanted; open again when it was refused. */
export function ReplyForm({ review }: { review: Review }) {
  const t = useTranslations('reviews.own');
  const busy = useSubmitting();
  const mine = useReply()?.initialValue?.review === review.id;
  const author = useAuthor()(review);
  const [form, fields] = usePageForm({ schema: replyFormSchema, id: `reply-${review.id}` });
  const { id, name, ...reply } = fieldProps(fields.reply);
  return (
    <Disclosure summary={t('reply')} open={mine}>
      <PageForm form={form}>
        <input type="hidden" name="review" value={review.id} />
        <Field
          id={id}
          name={name}
          {...(mine ? reply : {})}
          label={t('replyTo', { author })}
          hint={t('replyHint')}
        >
          <Textarea rows={4} maxLength={2000} />
        </Field>
        <div>
          <Button variant="secondary" busy={busy}>
            {t('submit')}
          </Button>
        </div>
      </PageForm>
    </Disclosure>
  );
}
