import { describe, expect, it } from "vitest";
import { allServices } from "#lib/services/registry.ts";
import { fold, searchServices } from "./search.ts";

const first = (query: string): string | undefined => searchServices(allServices(), query)[0]?.id;

describe("search of the catalogue", () => {
  it("takes Kazakh letters typed on a Russian keyboard, and ё typed as е", () => {
    expect(fold("Қорғаншылық")).toBe(fold("корганшылык"));
    expect(fold("приёмная")).toBe(fold("приемная"));
  });

  it.each([
    ["әскерге шақыруды кейінге қалдыру", "draft-deferment"],
    ["аскерге шакыру", "draft-deferment"],
    ["отсрочка", "draft-deferment"],
    ["отсрочку от армии", "draft-deferment"],
    ["мектептегі тамақ", "school-meals"],
    ["мектепте тегін тамақтану", "school-meals"],
    ["как получить питание в школе", "school-meals"],
    ["военная подготовка", "military-training"],
    ["обучение военной специальности", "military-training"],
    ["отсрачка", "draft-deferment"],
    ["отсрочка учеба", "draft-deferment"],
    ["питаниие в шкооле", "school-meals"],
    ["мектеп тамагы", "school-meals"],
    ["jncnhjxrf", "draft-deferment"],
  ])("finds by %s", (query, id) => {
    expect(first(query)).toBe(id);
  });

  it.each([
    ["армиядан кейінге қалдыру", "draft-deferment"],
    ["отсрочка учёба", "draft-deferment"],
    ["отсрочка по учебе", "draft-deferment"],
    ["студент отсрочка от армии", "draft-deferment"],
    ["отсрочка от армии ребенок", "draft-deferment"],
    ["повестка", "draft-deferment"],
    ["шақыру қағазы", "draft-deferment"],
    ["белый билет", "draft-exemption"],
    ["ақ билет", "draft-exemption"],
    ["ак билет", "draft-exemption"],
    ["негоден", "draft-exemption"],
    ["әскерге жарамсыз", "draft-exemption"],
    ["27 лет не служил", "draft-exemption"],
    ["военник", "soldier-military-id"],
    ["военник потерял", "soldier-military-id"],
    ["потеряла военник", "soldier-military-id"],
    ["военный билет", "soldier-military-id"],
    ["утерян военный билет", "soldier-military-id"],
    ["получить военный билет", "soldier-military-id"],
    ["дубликат военного билета", "soldier-military-id"],
    ["воиный билет", "soldier-military-id"],
    ["әскери билет жоғалды", "soldier-military-id"],
    ["аскери билет жогалды", "soldier-military-id"],
    ["әскери билетімді жоғалтып алдым", "soldier-military-id"],
    ["военник офицера", "officer-military-id"],
    ["офицердің әскери билеті", "officer-military-id"],
    ["билет офицера украли", "officer-military-id"],
    ["потерял военный билет офицера", "officer-military-id"],
    ["приписное", "recruit-registration"],
    ["преписное", "recruit-registration"],
    ["приписное потерял", "recruit-registration"],
    ["приписной куәлік", "recruit-registration"],
    ["әскерге тіркеу куәлігі", "recruit-registration"],
    ["справка ветеран", "benefit-certificate"],
    ["справка ветерана", "benefit-certificate"],
    ["ардагер анықтама", "benefit-certificate"],
    ["справка чернобыльца", "benefit-certificate"],
    ["чернобыльское удостоверение", "veteran-id"],
    ["чернобыль куәлігі", "veteran-id"],
    ["чернобыльши куалик", "veteran-id"],
    ["афганец", "veteran-id"],
    ["афганиц", "veteran-id"],
    ["ауғаншы", "veteran-id"],
    ["ауғандық", "veteran-id"],
    ["ардагер куәлігі", "veteran-id"],
    ["справка о службе в армии", "service-record-certificate"],
    ["служил в советской армии", "service-record-certificate"],
    ["армия стаж пенсия", "service-record-certificate"],
    ["әскерде болғаны туралы анықтама", "service-record-certificate"],
    ["аскерде болганым туралы аныктама", "service-record-certificate"],
    ["сняться с воинского учета", "military-status-certificate"],
    ["выезд на пмж", "military-status-certificate"],
    ["шетелге көшу", "military-status-certificate"],
    ["аскери есептен шыгу", "military-status-certificate"],
    ["платная армия", "military-training"],
    ["ВТШ", "military-training"],
    ["ақылы армия", "military-training"],
    ["акылы аскер", "military-training"],
    ["әскери-техникалық мектеп", "military-training"],
    ["отсрочка по уходу за матерью", "draft-deferment"],
    ["военный билет после 27", "soldier-military-id"],
    ["украли военник", "soldier-military-id"],
    ["әскери билет ұрланды", "soldier-military-id"],
    ["обменять военный билет ссср", "soldier-military-id"],
    ["украли приписное удостоверение", "recruit-registration"],
    ["приписной жоғалттым", "recruit-registration"],
    ["ауган согысы куалик", "veteran-id"],
    ["корочка ветерана", "veteran-id"],
    ["справка участника войны", "benefit-certificate"],
    ["чернобыль анықтама", "benefit-certificate"],
    ["семипалатинский полигон справка", "service-record-certificate"],
    ["уезжаю снять с воинского учета", "military-status-certificate"],
    ["djtyybr", "soldier-military-id"],
  ])("takes people to their paper of defence by the everyday word %s", (query, id) => {
    expect(first(query)).toBe(id);
  });

  it.each([
    ["тамақ мектеп", "school-meals"],
    ["тамак мектеп", "school-meals"],
    ["продлёнка питание", "school-meals"],
    ["бесплатные обеды в школе", "school-meals"],
    ["школьный автобус", "school-transport"],
    ["шкльный автобус", "school-transport"],
    ["тегін тасымал", "school-transport"],
    ["довоз до школы", "school-transport"],
    ["лагерь путёвка", "camp-voucher"],
    ["лагер путевка", "camp-voucher"],
    ["жазғы лагерь", "camp-voucher"],
    ["казгы лагерь", "camp-voucher"],
    ["питание студент колледж", "student-meals"],
    ["тегін тамақ колледж", "student-meals"],
    ["смена фамилии ребёнка", "child-opinion"],
    ["баланың тегін өзгерту", "child-opinion"],
    ["бывшая жена не даёт видеться с ребёнком", "parental-contact"],
    ["баламды көргім келеді", "parental-contact"],
    ["опека над внуком", "guardianship"],
    ["апека над внуком", "guardianship"],
    ["қамқоршылық рәсімдеу", "guardianship"],
    ["жетім немеремді асырау", "guardianship"],
    ["справка опекуна", "guardianship-certificate"],
    ["коргоншылык аныктама", "guardianship-certificate"],
    ["приемная семья", "foster-family"],
    ["взять ребёнка из детдома", "foster-family"],
    ["қабылдаушы отбасы", "foster-family"],
    ["балалар үйінен бала алу", "foster-family"],
    ["квартира ребёнка продать", "minor-property-certificate"],
    ["баланың пәтерін сату", "minor-property-certificate"],
    ["снять деньги со счёта ребёнка", "minor-property-certificate"],
    ["усыновить ребёнка", "adopter-registration"],
    ["усынавить ребенка", "adopter-registration"],
    ["усыновление", "adopter-registration"],
    ["бала асырап алу", "adopter-registration"],
    ["агентство по усыновлению", "adoption-agency-accreditation"],
    ["шетелдік агенттік", "adoption-agency-accreditation"],
    ["оздоровление детей", "camp-voucher"],
    ["қорғаншы болу", "guardianship"],
    ["деньги приемным родителям", "foster-family"],
    ["дарение доли ребёнка", "minor-property-certificate"],
    ["бала асырап алғым келеді", "adopter-registration"],
  ])("finds a service of education or family by %s", (query, id) => {
    expect(first(query)).toBe(id);
  });

  it("finds nothing for words of no service, and the page then shows all", () => {
    expect(searchServices(allServices(), "ипотека")).toEqual([]);
    expect(searchServices(allServices(), "   ")).toEqual([]);
    expect(searchServices(allServices(), "мне нужно")).toEqual([]);
  });

  it("reads only the beginning of an endless question", () => {
    expect(first(`отсрочка ${"я".repeat(100_000)}`)).toBe("draft-deferment");
  });
});
