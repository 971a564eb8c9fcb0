import { exported } from '@/app/(painel)/exported';

/** The list as it is filtered, all its pages, as a file. */
export function GET(request: Request): Promise<Response> {
  return exported('boas-praticas', request);
}
