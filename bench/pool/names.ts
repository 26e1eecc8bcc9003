/** Given and family names of one way of naming, `written/latin` where the two differ. */
export interface Naming {
  given: readonly string[]
  family: readonly string[]
  /** Written in its own script, the family name stands first. */
  familyFirst?: true
}

const split = (text: string) => text.trim().split(/\s+/)
const naming = (given: string, family: string, familyFirst = false): Naming => ({
  given: split(given),
  family: split(family),
  ...(familyFirst ? { familyFirst: true } : {}),
})

/**
 * Ways of naming, each with as many names as every other: a person is a place in them, and can be told under another
 * one without anything else about it changing. All are common names, put together by chance.
 */
export const NAMINGS: readonly Naming[] = [
  naming(
    'Daniel Priscilla Owen Tamsin Marcus Joelle Harriet Callum Beatrix Desmond Felicity Graham Imogen Julian Lorna Malcolm Nadine Percival Rosalind Stuart',
    'Whitcombe Marsh Rennick Ashdown Birchall Coldwell Dunmore Eastham Fairley Garside Hollins Ibbotson Kershaw Langford Mossley Norbury Oakden Pickering Quayle Redfern Sutcliff Thornley Underhay Wolstan',
  ),
  naming(
    '민준/Minjun 서연/Seoyeon 도윤/Doyun 하은/Haeun 지호/Jiho 수아/Sua 예준/Yejun 지우/Jiwoo 건우/Geonwoo 채원/Chaewon 현우/Hyeonwoo 다은/Daeun 우진/Woojin 소율/Soyul 선우/Seonwoo 유나/Yuna 준서/Junseo 은지/Eunji 태민/Taemin 혜린/Hyerin',
    '김/Kim 박/Park 최/Choi 정/Jung 강/Kang 조/Cho 윤/Yoon 장/Jang 임/Lim 한/Han 오/Oh 서/Seo 신/Shin 권/Kwon 황/Hwang 안/Ahn 송/Song 류/Ryu 홍/Hong 문/Moon 양/Yang 배/Bae 백/Baek 허/Heo',
    true,
  ),
  naming(
    'Lucía/Lucia Mateo Ximena Álvaro/Alvaro Rocío/Rocio Joaquín/Joaquin Pilar Gonzalo Inmaculada Ramiro Soledad Facundo Marisol Leandro Noelia Ignacio Candela Emilio Paloma Rodrigo',
    'Ibáñez/Ibanez Quintana Rosales Cordero Villalba Escobedo Montero Arriaga Benavides Caballero Domínguez/Dominguez Echeverría/Echeverria Fuentes Gallardo Herrero Jurado Lozano Maldonado Navarrete Orozco Peralta Robledo Salcedo Urrutia',
  ),
  naming(
    'João/Joao Beatriz Thiago Inês/Ines Otávio/Otavio Larissa Caetano Débora/Debora Murilo Jussara Vinícius/Vinicius Tainá/Taina Renato Luana Heitor Marília/Marilia Davi Rosângela/Rosangela Anselmo Iracema',
    'Sampaio Queiroz Brandão/Brandao Teles Azevedo Bittencourt Carvalho Drummond Esteves Figueiredo Guimarães/Guimaraes Henriques Junqueira Lacerda Magalhães/Magalhaes Nogueira Paiva Rezende Siqueira Tavares Vasconcelos Xavier Assunção/Assuncao Moura',
  ),
  naming(
    'Jörg/Joerg Annika Lukas Friederike Matthias Ingrid Torsten Wiebke Detlef Liselotte Henning Gesine Rainer Svenja Volker Heike Ulrich Mareike Konrad Dörte/Doerte',
    'Hönig/Hoenig Brandner Kessler Thalmann Ackermann Bergmann Dittrich Eberhard Fromm Gerlach Hartung Jansen Kaltenbach Lindner Mertens Niemann Ostermann Pohlmann Rademacher Schüller/Schueller Tiedemann Uhlig Vogelsang Wegener',
  ),
  naming(
    'Élodie/Elodie Bastien Maëlle/Maelle Théo/Theo Corentin Solène/Solene Gauthier Océane/Oceane Florian Amandine Quentin Margaux Rémi/Remi Clémence/Clemence Yannick Héloïse/Heloise Loïc/Loic Apolline Thibault Séverine/Severine',
    'Garnier Lemaître/Lemaitre Vasseur Roussel Aubry Barbier Charpentier Delorme Evrard Fontaine Guérin/Guerin Hamelin Jacquet Langlois Mallet Noiret Perrault Rivière/Riviere Sabatier Tessier Valois Marchand Chevalier Blanchard',
  ),
  naming(
    '陽菜/Hina 蓮/Ren 美咲/Misaki 大翔/Hiroto 健太/Kenta 彩花/Ayaka 拓海/Takumi 由美/Yumi 翔太/Shota 真央/Mao 直樹/Naoki 恵子/Keiko 和也/Kazuya 千尋/Chihiro 誠/Makoto 明日香/Asuka 亮/Ryo 香織/Kaori 隆/Takashi 奈々/Nana',
    '佐々木/Sasaki 小林/Kobayashi 井上/Inoue 斎藤/Saito 山口/Yamaguchi 松本/Matsumoto 清水/Shimizu 森/Mori 池田/Ikeda 橋本/Hashimoto 石川/Ishikawa 前田/Maeda 藤田/Fujita 岡田/Okada 後藤/Goto 長谷川/Hasegawa 村上/Murakami 近藤/Kondo 坂本/Sakamoto 遠藤/Endo 青木/Aoki 西村/Nishimura 福田/Fukuda 太田/Ota',
    true,
  ),
  naming(
    'Anh Bảo/Bao Linh Quân/Quan Trang Khôi/Khoi Thảo/Thao Dũng/Dung Hạnh/Hanh Long Ngọc/Ngoc Phúc/Phuc Yến/Yen Sơn/Son Vy Tuấn/Tuan Mai Hiếu/Hieu Oanh Kiên/Kien',
    'Nguyễn/Nguyen Trần/Tran Phạm/Pham Hoàng/Hoang Huỳnh/Huynh Vũ/Vu Võ/Vo Đặng/Dang Bùi/Bui Đỗ/Do Hồ/Ho Ngô/Ngo Dương/Duong Lý/Ly Đinh/Dinh Trịnh/Trinh Mạc/Mac Tạ/Ta Lương/Luong Đoàn/Doan Cao Châu/Chau Thái/Thai Hà/Ha',
  ),
  naming(
    'अनन्या/Ananya रोहन/Rohan प्रिया/Priya करण/Karan मीरा/Meera विवेक/Vivek नेहा/Neha आदित्य/Aditya सुनीता/Sunita राहुल/Rahul कविता/Kavita संजय/Sanjay पूजा/Pooja अमित/Amit रश्मि/Rashmi निखिल/Nikhil दीपा/Deepa मनोज/Manoj शालिनी/Shalini गौरव/Gaurav',
    'शर्मा/Sharma वर्मा/Verma जोशी/Joshi मिश्रा/Mishra अग्रवाल/Agarwal कपूर/Kapoor चौधरी/Chaudhary सक्सेना/Saxena त्रिपाठी/Tripathi मल्होत्रा/Malhotra पांडेय/Pandey भट्ट/Bhatt नायर/Nair रेड्डी/Reddy अय्यर/Iyer पटेल/Patel देसाई/Desai बनर्जी/Banerjee घोष/Ghosh दास/Das मेहता/Mehta शेट्टी/Shetty कुलकर्णी/Kulkarni राव/Rao',
  ),
  naming(
    'Gülşen/Gulsen Barış/Baris Elif Çağlar/Caglar Nilüfer/Nilufer Serkan Zeynep Tolga Defne Murat Ayşegül/Aysegul Onur Pınar/Pinar Hakan Şebnem/Sebnem Volkan Selin Kerem Fadime Uğur/Ugur',
    'Özdemir/Ozdemir Yıldırım/Yildirim Aydın/Aydin Kaplan Çetin/Cetin Doğan/Dogan Şahin/Sahin Koç/Koc Aslan Bulut Güneş/Gunes Erdem Tekin Korkmaz Polat Sezer Turan Uysal Yavuz Bozkurt Ateş/Ates Keskin Özkan/Ozkan Duman',
  ),
  naming(
    'Алексей/Aleksey Марина/Marina Кирилл/Kirill Оксана/Oksana Тимур/Timur Светлана/Svetlana Роман/Roman Ольга/Olga Вадим/Vadim Юлия/Yulia Глеб/Gleb Тамара/Tamara Артём/Artem Лариса/Larisa Фёдор/Fedor Дарья/Daria Игорь/Igor Полина/Polina Степан/Stepan Инна/Inna',
    'Воронцов/Vorontsov Лебедев/Lebedev Громов/Gromov Ковальчук/Kovalchuk Беляков/Belyakov Гончаренко/Goncharenko Дроздов/Drozdov Ермаков/Ermakov Зайцев/Zaytsev Калинин/Kalinin Литвиненко/Litvinenko Мельник/Melnik Носов/Nosov Орлов/Orlov Поляков/Polyakov Рыбаков/Rybakov Савченко/Savchenko Титов/Titov Ульянов/Ulyanov Филатов/Filatov Чернов/Chernov Шевчук/Shevchuk Юрченко/Yurchenko Якимов/Yakimov',
  ),
  naming(
    '浩然/Haoran 雨桐/Yutong 子轩/Zixuan 佳怡/Jiayi 志强/Zhiqiang 晓梅/Xiaomei 建国/Jianguo 丽娜/Lina 文博/Wenbo 思雨/Siyu 俊杰/Junjie 婷婷/Tingting 明辉/Minghui 雪/Xue 宇航/Yuhang 倩/Qian 博文/Bowen 慧敏/Huimin 天宇/Tianyu 静怡/Jingyi',
    '陈/Chen 刘/Liu 黄/Huang 周/Zhou 吴/Wu 徐/Xu 孙/Sun 马/Ma 朱/Zhu 胡/Hu 郭/Guo 林/Lin 何/He 高/Gao 罗/Luo 郑/Zheng 梁/Liang 谢/Xie 宋/Song 唐/Tang 曹/Cao 邓/Deng 冯/Feng 韩/Han',
    true,
  ),
  naming(
    'Adaeze Babatunde Chiamaka Emeka Folake Ibrahim Kelechi Ngozi Olumide Sade Tunde Uche Yetunde Zainab Chidi Amaka Segun Halima Obinna Bukola',
    'Okafor Adeyemi Balogun Chukwu Danjuma Eze Fashola Ibekwe Jimoh Lawal Mbah Nwosu Ogunleye Onyeka Salami Tijani Umeh Yakubu Abiodun Bello Ekwueme Ojukwu Adebayo Nnamani',
  ),
  naming(
    'Łukasz/Lukasz Zofia Paweł/Pawel Grażyna/Grazyna Bartosz Agnieszka Tomasz Bogumiła/Bogumila Wojciech Kinga Zbigniew Halina Przemysław/Przemyslaw Urszula Dariusz Małgorzata/Malgorzata Sławomir/Slawomir Jadwiga Krzysztof Danuta',
    'Wójcik/Wojcik Zieliński/Zielinski Kruk Szczepaniak Majewski Pawlak Sikora Baran Michalak Wróbel/Wrobel Kaczmarek Jabłoński/Jablonski Piątek/Piatek Gajda Bielecki Cieślak/Cieslak Domagała/Domagala Gołębiowski/Golebiowski Kubiak Lisowski Mazurek Nowicki Olszewski Rutkowski',
  ),
  naming(
    'ليلى/Layla يوسف/Youssef سارة/Sara كريم/Karim نور/Nour طارق/Tariq هدى/Huda سامي/Sami رانيا/Rania عمر/Omar دينا/Dina خالد/Khaled منى/Mona فادي/Fadi سلمى/Salma زياد/Ziad أمل/Amal باسل/Basel ريم/Reem وليد/Walid',
    'الحداد/Haddad منصور/Mansour خليل/Khalil النجار/Najjar صباغ/Sabbagh حمدان/Hamdan شاهين/Shaheen الخطيب/Khatib عباس/Abbas بركات/Barakat درويش/Darwish فارس/Fares غانم/Ghanem جابر/Jaber قاسم/Qasim مراد/Murad ناصر/Nasser رمضان/Ramadan سليمان/Suleiman توفيق/Tawfiq عثمان/Othman زيدان/Zidan حسون/Hassoun بدوي/Badawi',
  ),
  naming(
    'Niccolò/Niccolo Ginevra Matteo Ornella Fabrizio Chiara Ettore Viola Ruggero Ilaria Tommaso Bianca Gianluca Serena Pietro Fiammetta Cesare Livia Ottavio Marzia',
    'Ferrante Colonna Bassi Lombardi Moretti Gallo Conti Mancini Rinaldi Caruso Galli Ferrara Santoro Marini Bianchini Grasso Palmieri Bernardi Martinelli Gatti Silvestri Testa Vitale Orlando',
  ),
]

export const GIVEN_NAMES = 20
export const FAMILY_NAMES = 24

for (const { given, family } of NAMINGS)
  if (given.length !== GIVEN_NAMES || family.length !== FAMILY_NAMES)
    throw new Error(`${given[0]} ${family[0]}: ${given.length} and ${family.length} names`)
