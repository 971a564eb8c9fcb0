import { type Dataset, LICENCE } from './dataset';
import { DATASETS } from './registry';

/** The data dictionary as it is published, from the same declarations that the records are written by. */
export function dictionary(updatedOn: string) {
  return {
    atualizado_em: updatedOn,
    licenca: LICENCE.name,
    licenca_endereco: LICENCE.url,
    formatos: {
      json: 'UTF-8. O objeto traz atualizado_em, licenca e registros.',
      csv: 'RFC 4180, UTF-8, vírgula como separador, cabeçalho na primeira linha. Itens de lista separados por “; ”, datas AAAA-MM-DD, decimais com ponto, vazio onde não há valor. Um texto que começaria por =, +, - ou @ vem depois de um apóstrofo, para que a planilha não o execute.',
    },
    conjuntos: Object.values(DATASETS).map(describe),
  };
}

function describe({ name, title, description, fields }: Dataset) {
  return {
    nome: name,
    titulo: title,
    descricao: description,
    arquivos: [`/dados/${name}.json`, `/dados/${name}.csv`],
    campos: fields.map((field) => ({
      nome: field.name,
      tipo: field.type,
      pode_ser_vazio: field.nullable ?? false,
      descricao: field.description,
      valores: field.values && Object.entries(field.values).map(([valor, significado]) => ({ valor, significado })),
    })),
  };
}
