export const languages = ['en', 'ko', 'ar'] as const
export type Language = (typeof languages)[number]

export const directionOf = (language: string) => (language === 'ar' ? 'rtl' : 'ltr')

/** Every text of the page's own, in the order en, ko, ar. `{n}` and the like are filled in by `label`. */
const table = {
  standIn: [
    'Stand-in for X, made for tests and the demo. Not affiliated.',
    '테스트와 데모를 위한 X 대역 페이지입니다. X와 무관합니다.',
    'صفحة بديلة عن X للاختبار والعرض. لا صلة لها بها.',
  ],
  shortcuts: [
    'To view keyboard shortcuts, press question mark',
    '키보드 단축키를 보려면 물음표를 누르세요',
    'لعرض اختصارات لوحة المفاتيح، اضغط على علامة الاستفهام',
  ],
  home: ['Home', '홈', 'الرئيسية'],
  forYou: ['For you', '추천', 'لك'],
  following: ['Following', '팔로우 중', 'تتابعه'],
  notifications: ['Notifications', '알림', 'التنبيهات'],
  chat: ['Chat', '채팅', 'الدردشة'],
  profile: ['Profile', '프로필', 'الملف الشخصي'],
  explore: ['Explore', '탐색하기', 'استكشاف'],
  more: ['More', '더 보기', 'المزيد'],
  post: ['Post', '게시하기', 'نشر'],
  postTitle: ['Post', '게시물', 'المنشور'],
  postAll: ['Post all', '모두 게시하기', 'نشر الكل'],
  reply: ['Reply', '답글', 'رد'],
  back: ['Back', '뒤로', 'رجوع'],
  close: ['Close', '닫기', 'إغلاق'],
  drafts: ['Drafts', '임시 저장함', 'المسودات'],
  whatsHappening: ['What’s happening?', '무슨 일이 일어나고 있나요?', 'ماذا يحدث؟'],
  postYourReply: ['Post your reply', '답글 게시하기', 'انشر ردك'],
  addComment: ['Add a comment', '코멘트 추가하기', 'إضافة تعليق'],
  addAnother: ['Add another post', '다른 게시물 추가하기', 'إضافة منشور آخر'],
  postText: ['Post text', '게시물 텍스트', 'نص المنشور'],
  replyingTo: ['Replying to', '답글 보낼 대상:', 'ردًا على'],
  timeline: ['Timeline: Your Home Timeline', '타임라인: 내 홈 타임라인', 'الخط الزمني: خطك الزمني الرئيسي'],
  conversation: ['Timeline: Conversation', '타임라인: 대화', 'الخط الزمني: محادثة'],
  yourHome: ['Your Home Timeline', '내 홈 타임라인', 'خطك الزمني الرئيسي'],
  conversationTitle: ['Conversation', '대화', 'محادثة'],
  showPosts: ['Show {n} posts', '게시물 {n}개 보기', 'عرض {n} من المنشورات'],
  replies: ['{n} Replies. Reply', '답글 {n}개. 답글 달기', '{n} ردود. رد'],
  reposts: ['{n} reposts. Repost', '재게시 {n}개. 재게시하기', '{n} إعادات نشر. إعادة نشر'],
  likes: ['{n} Likes. Like', '마음에 들어요 {n}개. 마음에 들어요', '{n} إعجابات. إعجاب'],
  views: [
    '{n} views. View post analytics',
    '조회수 {n}회. 게시물 분석 보기',
    '{n} مشاهدات. عرض تحليلات المنشور',
  ],
  bookmark: ['Bookmark', '북마크', 'إضافة علامة مرجعية'],
  share: ['Share post', '게시물 공유하기', 'مشاركة المنشور'],
  repost: ['Repost', '재게시', 'إعادة نشر'],
  quote: ['Quote', '인용', 'اقتباس'],
  viewQuotes: ['View quotes', '인용 보기', 'عرض الاقتباسات'],
  quotes: ['Quotes', '인용', 'الاقتباسات'],
  reposted: ['{name} reposted', '{name} 님이 재게시함', 'أعاد {name} النشر'],
  image: ['Image', '이미지', 'صورة'],
  addMedia: ['Add photos or video', '사진 또는 동영상 추가', 'إضافة صور أو فيديو'],
  gif: ['Add a GIF', 'GIF 추가', 'إضافة صورة GIF'],
  poll: ['Add poll', '투표 추가', 'إضافة استطلاع'],
  emoji: ['Add emoji', '이모지 추가', 'إضافة رمز تعبيري'],
  schedule: ['Schedule post', '게시물 예약', 'جدولة المنشور'],
  geo: ['Tag location', '위치 태그', 'تحديد الموقع'],
  sent: ['Your post was sent.', '게시물을 보냈습니다.', 'تم إرسال منشورك.'],
  view: ['View', '보기', 'عرض'],
  failed: [
    'Something went wrong. Your text is still here, please try again.',
    '문제가 발생했습니다. 작성한 글은 그대로 있으니 다시 시도해 주세요.',
    'حدث خطأ ما. النص ما زال هنا، أعد المحاولة.',
  ],
  duplicate: ['You have already said that.', '이미 같은 내용을 게시했습니다.', 'لقد نشرت هذا من قبل.'],
  rateLimited: [
    'You have reached the limit for posts today.',
    '오늘 게시할 수 있는 한도에 도달했습니다.',
    'بلغت الحد المسموح من المنشورات اليوم.',
  ],
  half: [
    'Only a part of your thread was sent. The rest is still here.',
    '스레드의 일부만 게시되었습니다. 나머지는 그대로 있습니다.',
    'نُشر جزء من السلسلة فقط. الباقي ما زال هنا.',
  ],
  bookmarked: ['Added to your Bookmarks', '북마크에 추가했습니다', 'أضيف إلى علاماتك المرجعية'],
  saveTitle: ['Save post?', '게시물을 저장할까요?', 'حفظ المنشور؟'],
  saveText: [
    'You can save this to send later from your drafts.',
    '임시 저장함에 저장하고 나중에 게시할 수 있습니다.',
    'يمكنك حفظه لإرساله لاحقًا من المسودات.',
  ],
  save: ['Save', '저장', 'حفظ'],
  discard: ['Discard', '삭제', 'تجاهل'],
  search: ['Search', '검색', 'بحث'],
  trends: ['What’s being brewed', '지금 내리는 커피', 'ماذا يُحضَّر الآن'],
  accountMenu: ['Account menu', '계정 메뉴', 'قائمة الحساب'],
  switchTo: ['Switch to @{name}', '@{name} 계정으로 전환', 'التبديل إلى @{name}'],
  noMessages: [
    'No messages here: the stand-in keeps none.',
    '메시지가 없습니다. 대역 페이지는 메시지를 보관하지 않습니다.',
    'لا رسائل هنا: الصفحة البديلة لا تحفظ أيًا منها.',
  ],
  likedYours: ['{name} liked your post', '{name} 님이 내 게시물을 마음에 들어 합니다', 'أعجب {name} بمنشورك'],
  notThere: ['This page doesn’t exist here.', '존재하지 않는 페이지입니다.', 'هذه الصفحة غير موجودة.'],
  viewsWord: ['{n} Views', '조회수 {n}회', '{n} مشاهدات'],
  remove: ['Remove media', '미디어 삭제', 'إزالة الوسائط'],
} satisfies Record<string, [string, string, string]>

export type Label = keyof typeof table

export const label = (language: Language, name: Label, values: Record<string, string | number> = {}) =>
  table[name][languages.indexOf(language)]!.replace(/\{(\w+)\}/g, (_all, key: string) =>
    String(values[key] ?? ''),
  )
