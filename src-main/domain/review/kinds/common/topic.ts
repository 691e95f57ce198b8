import type { ResearchTopicValues } from '../../../registers/research-topic';
import type { Kind, Subject } from '../kind';

export const topicSubject = ({ name, unit }: ResearchTopicValues): Subject => ({
  name: name ?? '',
  district: '',
  unit: unit ?? '',
  units: unit === null ? [] : [unit],
});

export const topicPrinted: Kind<ResearchTopicValues>['printed'] = (values) => ({
  kind: values.category ?? '',
  contact: values.leader ?? '',
  phone: values.phone ?? '',
  plaqueNumber: null,
  validTo: null,
});
