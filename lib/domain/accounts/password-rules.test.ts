import { describe, expect, test } from 'vitest';
import { passwordProblem } from '@/lib/auth/password-strength';
import { contextWords, lengthProblem, normalised } from './password-rules';

const ANA = {
  name: 'Ana Beltrão Sobral',
  email: 'ana.sobral@sepog.ro.gov.br',
  parties: ['SEPOG/RO', 'Secretaria de Planejamento de Rondônia'],
};
const problem = (password: string) => passwordProblem(password, ANA);

describe('the length of a password', () => {
  test.each(['', 'curta', 'onze letras'])('%j is too short', (password) => {
    expect(lengthProblem(password)).toContain('12 caracteres ou mais');
  });

  test('is counted in characters as a person counts them, and may reach two hundred', () => {
    expect(lengthProblem('🦜'.repeat(11))).toContain('12 caracteres');
    expect(lengthProblem('🦜'.repeat(12))).toBeNull();
    expect(lengthProblem('á'.repeat(200).normalize('NFD'))).toBeNull();
    expect(lengthProblem('á'.repeat(201))).toContain('200');
  });
});

test('an accent typed as one character or as two is the same password, and different letters are not', () => {
  expect(normalised('ação à noite')).toBe(normalised('ação à noite'.normalize('NFD')));
  expect(normalised('ﬁm de tarde')).not.toBe(normalised('fim de tarde'));
});

describe('a password that is accepted', () => {
  test.each([
    'correnteza azul de bambu',
    'tatu girafa navio pedra',
    '  três  espaços  e  acentuação  ',
    'xk7Qp2mZr9Lw4t',
    '暗号はとても長い文章です本当に',
    'só letras minúsculas bastam',
  ])('%j needs no kinds of character', async (password) => {
    expect(await problem(password)).toBeNull();
  });
});

describe('a password that is refused', () => {
  test.each(['1q2w3e4r5t6y', '123456789012', 'leavemealone', 'qwerty123456', 'LeaveMeAlone'])(
    '%j is in lists of leaked passwords',
    async (password) => {
      expect(await problem(password)).toContain('listas de senhas vazadas');
    },
  );

  test.each(['password1234', 'Senha@123456', 'P@ssw0rd1234!'])('%j has a leaked piece', async (password) => {
    expect(await problem(password)).toContain('vazadas');
  });

  test.each([
    'Ana.Sobral.2026',
    'beltraosobral1',
    'SEPOG-RO@2026',
    'planodetrabalho',
    'Plano de Trabalho 1',
    'seges mgi 2026',
  ])('%j is made of the person, the body or this system', async (password) => {
    expect(await problem(password)).toContain('palavras deste sistema');
  });

  test.each(['aaaaaaaaaaaaaaaa', 'abcabcabcabcabc', 'qwertyuiop[]', 'zyxwvutsrqponm'])(
    '%j repeats or follows',
    async (password) => {
      expect(await problem(password)).toContain('repete um pedaço ou segue uma sequência');
    },
  );

  test.each(['Brasil@2026!', 'mariasilva1985', '12/12/1985123'])('%j is a common word or date', async (password) => {
    expect(await problem(password)).not.toBeNull();
  });
});

test('what is very long is judged by its beginning, which keeps the judgement cheap', async () => {
  expect(await problem('ab'.repeat(32))).not.toBeNull();
  expect(await problem(`${'ab'.repeat(32)} correnteza azul de bambu`)).not.toBeNull();
});

test('what someone who knows the person would try holds each word of name, address and body, without accents too', () => {
  expect(contextWords(ANA)).toEqual(
    expect.arrayContaining(['beltrao', 'ana.sobral', 'sobral', 'sepog', 'rondonia', 'planodetrabalho']),
  );
});
