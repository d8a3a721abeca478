-- What the prefectures are called in English; a new portal reads it with the rest of them from seed/prefectures.csv.
alter table prefecture add column english varchar(40) not null default '';

update prefecture set english = case code
  when '01' then 'Hokkaido' when '02' then 'Aomori' when '03' then 'Iwate' when '04' then 'Miyagi'
  when '05' then 'Akita' when '06' then 'Yamagata' when '07' then 'Fukushima' when '08' then 'Ibaraki'
  when '09' then 'Tochigi' when '10' then 'Gunma' when '11' then 'Saitama' when '12' then 'Chiba'
  when '13' then 'Tokyo' when '14' then 'Kanagawa' when '15' then 'Niigata' when '16' then 'Toyama'
  when '17' then 'Ishikawa' when '18' then 'Fukui' when '19' then 'Yamanashi' when '20' then 'Nagano'
  when '21' then 'Gifu' when '22' then 'Shizuoka' when '23' then 'Aichi' when '24' then 'Mie'
  when '25' then 'Shiga' when '26' then 'Kyoto' when '27' then 'Osaka' when '28' then 'Hyogo'
  when '29' then 'Nara' when '30' then 'Wakayama' when '31' then 'Tottori' when '32' then 'Shimane'
  when '33' then 'Okayama' when '34' then 'Hiroshima' when '35' then 'Yamaguchi' when '36' then 'Tokushima'
  when '37' then 'Kagawa' when '38' then 'Ehime' when '39' then 'Kochi' when '40' then 'Fukuoka'
  when '41' then 'Saga' when '42' then 'Nagasaki' when '43' then 'Kumamoto' when '44' then 'Oita'
  when '45' then 'Miyazaki' when '46' then 'Kagoshima' when '47' then 'Okinawa'
  else name end;
