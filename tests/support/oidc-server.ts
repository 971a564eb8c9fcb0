import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { importJWK, type JWK, type JWTPayload, SignJWT } from 'jose';
import { type Account, Provider } from 'oidc-provider';

/** What gov.br would say of one person. */
export interface GovbrPerson {
  cpf: string;
  level?: string;
  email?: string;
  amr?: string[];
}

export const CLIENT = { id: 'plano.teste.gov.br', secret: 'segredo+de/teste=longo' };

/** One request that reached the provider. */
export interface Seen {
  path: string;
  query: URLSearchParams;
  authorization: string;
}

/** Changes what the token endpoint has issued, into what an honest provider never would. */
export type Tamper = (token: IssuedToken) => Promise<object>;

export interface IssuedToken {
  /** The answer as it was going out. */
  answer: Record<string, unknown>;
  claims: JWTPayload;
  /** The answer with an id_token of these claims, signed with the provider's own key unless another is given. */
  withClaims(claims: JWTPayload, key?: JWK): Promise<object>;
}

export function newKey(kid: string): JWK {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' } as JWK;
}

async function signed(claims: JWTPayload, key: JWK): Promise<string> {
  const header = { alg: 'RS256', kid: key.kid };
  return new SignJWT(claims).setProtectedHeader(header).sign(await importJWK(key, 'RS256'));
}

/**
 * A real OpenID provider on this machine that issues what gov.br does: its paths, scopes and claims, the CPF as
 * subject, id_tokens of sixty seconds, PKCE demanded. Whoever `person` is has already typed their password there.
 */
export async function startOidcServer(redirectUri: string) {
  const key = newKey('rsa1');
  const state = {
    person: { cpf: '' } as GovbrPerson,
    cancels: false,
    levelIn: 'idToken' as 'idToken' | 'userinfo' | 'nowhere',
    tamper: undefined as Tamper | undefined,
    /** Answers every request to these paths with a failure. */
    down: [] as string[],
    seen: [] as Seen[],
  };

  const server: Server = (await import('node:http')).createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    jwks: { keys: [key] as never },
    cookies: { keys: ['only in tests'] },
    routes: {
      authorization: '/authorize',
      token: '/token',
      jwks: '/jwk',
      userinfo: '/userinfo',
      end_session: '/logout',
    },
    scopes: ['openid', 'email', 'profile', 'govbr_confiabilidades', 'govbr_confiabilidades_idtoken'],
    claims: {
      openid: ['sub', 'amr'],
      email: ['email', 'email_verified'],
      profile: ['name'],
      govbr_confiabilidades_idtoken: ['reliability_info'],
    },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    ttl: { IdToken: 60, AuthorizationCode: 60, AccessToken: 3600, Interaction: 600, Session: 600, Grant: 600 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: () => '/login' },
    findAccount: (_context, sub): Account => ({ accountId: sub, claims: (use) => claimsOf(sub, use) }),
    async loadExistingGrant(context) {
      const grant = new provider.Grant({ accountId: context.oidc.session?.accountId, clientId: CLIENT.id });
      grant.addOIDCScope('openid email profile govbr_confiabilidades govbr_confiabilidades_idtoken');
      await grant.save();
      return grant;
    },
  });

  function claimsOf(sub: string, use: string) {
    const { person, levelIn } = state;
    const told = use === 'id_token' ? levelIn === 'idToken' : levelIn !== 'nowhere';
    return {
      sub,
      name: 'Pessoa de Teste',
      ...(person.email ? { email: person.email, email_verified: true } : {}),
      ...(told && person.level ? { reliability_info: { level: person.level, reliabilities: [] } } : {}),
    };
  }

  provider.use(async (context, next) => {
    const { path, req, res } = context;
    state.seen.push({ path, query: context.URL.searchParams, authorization: context.get('authorization') });
    if (state.down.includes(path)) {
      context.status = 503;
      return;
    }
    if (path === '/login') {
      const login = { accountId: state.person.cpf, amr: state.person.amr ?? ['passwd'], remember: false };
      const result = state.cancels ? { error: 'access_denied' } : { login };
      context.respond = false;
      await provider.interactionFinished(req, res, result);
      return;
    }
    await next();
    const answer = context.body as Record<string, unknown> | undefined;
    if (path === '/token' && state.tamper && typeof answer?.id_token === 'string') {
      context.body = await state.tamper(issued(answer, answer.id_token));
    }
  });

  function issued(answer: Record<string, unknown>, token: string): IssuedToken {
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as JWTPayload;
    const withClaims = async (changed: JWTPayload, signer = key) => ({
      ...answer,
      id_token: await signed(changed, signer),
    });
    return { answer, claims, withClaims };
  }

  server.on('request', provider.callback());
  return {
    issuer,
    state,
    reset(): void {
      Object.assign(state, { cancels: false, levelIn: 'idToken', tamper: undefined, down: [], seen: [] });
    },
    async stop(): Promise<void> {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export type OidcServer = Awaited<ReturnType<typeof startOidcServer>>;
