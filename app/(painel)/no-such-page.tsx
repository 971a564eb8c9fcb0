import { answerNotFound } from '@/app/answer-not-found';
import NotFound from './not-found';

/** What a page returns when what it is about does not exist, or is out of reach. */
export const noSuchPage = () => answerNotFound(<NotFound />);
