// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/lookup.h"

#include "core/library/library.h"
#include "core/library/tr.h"

#include <algorithm>
#include <array>

namespace mooring::library::lookup {

using namespace Qt::StringLiterals;

namespace {

QString heading(const QString &words) { return u"## "_s + words + u"\n\n"_s; }

QString nameOf(PatternGroup group)
{
    switch (group) {
    case PatternGroup::Secure:
        return Tr::tr("Secure");
    case PatternGroup::AlarmUp:
        return Tr::tr("Alarm up");
    case PatternGroup::AlarmDown:
        return Tr::tr("Alarm down");
    case PatternGroup::Both:
        return Tr::tr("Both at once");
    }
    Q_UNREACHABLE();
}

QString linked(QLatin1StringView scheme, const QStringList &targets)
{
    QStringList links;
    for (const QString &target : targets)
        links.append(u"[["_s + scheme + target + u"]]"_s);
    return links.join(u", "_s);
}

QString line(const QString &name, const QString &words)
{
    return words.isEmpty() ? QString{} : Tr::tr("- %1: %2").arg(name, words) + u'\n';
}

QString indexOf(const Library &library, const PageHead &head)
{
    QStringList terms;
    for (const Term &term : library.glossary())
        if (term.page == head.id)
            terms.append(term.id);
    return u"### [["_s + head.id + u"]]\n\n"_s + head.summary + u"\n\n"_s
         + line(Tr::tr("Also under"), head.aliases.join(u", "_s))
         + line(Tr::tr("Words"), linked("term:"_L1, terms))
         + line(Tr::tr("Patterns"), linked("pattern:"_L1, library.patternsOf(head.id)))
         + line(Tr::tr("Steps"), linked("step:"_L1, library.stepsOf(head.id))) + u'\n';
}

} // namespace

QString glossaryText(const Library &library)
{
    auto terms = library.glossary();
    std::sort(terms.begin(), terms.end(),
              [](const Term &a, const Term &b) { return a.word.localeAwareCompare(b.word) < 0; });
    QString text = Tr::tr("The words that Mooring uses in a sense of its own, and where to read more. On the "
                          "other pages a dotted line under a word leads here.")
                 + u"\n\n"_s;
    QString letter;
    for (const Term &term : terms) {
        const QString first = term.word.left(1).toUpper();
        if (first != letter)
            text += heading(first);
        letter = first;
        text += Tr::tr("**%1.** %2 › [[%3]]").arg(term.word, term.meaning, term.page) + u"\n\n"_s;
    }
    return text;
}

QString patternsText(const Library &library)
{
    QString text = Tr::tr("Names for what can show up in a day. They describe an evening and never a person. "
                          "Secure ones come first, because they are what you can build on.")
                 + u"\n\n"_s;
    for (const auto group :
         {PatternGroup::Secure, PatternGroup::AlarmUp, PatternGroup::AlarmDown, PatternGroup::Both}) {
        text += heading(nameOf(group));
        for (const Pattern &pattern : library.patterns().inGroup(group))
            text += u"- [[pattern:%1]]. %2\n"_s.arg(pattern.id, pattern.meaning);
        text += u'\n';
    }
    return text;
}

QString indexText(const Library &library)
{
    QString text = Tr::tr("Everything there is to read, by theme: what else it is called, the words it "
                          "explains, and the patterns and steps that belong to it.")
                 + u"\n\n"_s;
    for (const Chapter &chapter : library.contents()) {
        if (chapter.pages.contains(QLatin1StringView{glossary}))
            continue;
        text += heading(chapter.title);
        for (const QString &page : chapter.pages)
            text += indexOf(library, *library.head(page));
    }
    return text;
}

} // namespace mooring::library::lookup
