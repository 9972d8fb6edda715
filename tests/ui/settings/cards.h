// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/journals.h"
#include "tests/support/printers.h"
#include "tests/ui/support/controls.h"
#include "tests/ui/support/patience.h"
#include "ui/settings/importcard.h"
#include "ui/widgets/textlabel.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>

#include <gmock/gmock.h>

#include <memory>

namespace mooring::ui {

using namespace Qt::StringLiterals;

inline QString wordsIn(const QWidget &card)
{
    QStringList words;
    const auto labels = card.findChildren<TextLabel *>();
    for (const TextLabel *label : labels)
        if (label->isVisible())
            words.append(label->text());
    return words.join('\n'_L1);
}

MATCHER_P(Says, words, "")
{
    const QString all = wordsIn(arg);
    *result_listener << all.toStdString();
    return all.contains(words);
}

/// A card of Settings on a plain journal.
template <typename Card>
class CardTest : public test::JournalTest
{
protected:
    CardTest() : m_journal{newJournal()}, m_card{*m_journal}
    {
        m_card.resize(640, 400);
        m_card.show();
        QApplication::setActiveWindow(&m_card);
    }

    QPushButton *button(const QString &name) const { return named<QPushButton>(m_card, name); }

    std::unique_ptr<Journal> m_journal;
    Card m_card;
};

class ImportCardTest : public CardTest<ImportCard>
{
protected:
    QString file(const QString &name, const QByteArray &content) const
    {
        QFile file{path(name)};
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }
    QString evening() const { return file(u"evening.md"_s, "---\ndate: 2025-01-05\n---\n\nWe talked.\n"); }
    QString twoThousandDays() const
    {
        QByteArray text;
        for (int day = 0; day < 2'000; ++day)
            text += "[" + QDate{2015, 1, 1}.addDays(day).toString(Qt::ISODate).toUtf8()
                  + " 20:15] A day.\nWords.\n\n";
        return file(u"long.txt"_s, text);
    }
    QString tagged() const
    {
        return file(u"tagged.md"_s, "---\ndate: 2025-01-05\ntags: [row]\n---\n\nWe talked.\n");
    }
    void choose(const QString &name, const QString &meaning)
    {
        auto *choice = named<QComboBox>(m_card, name);
        ASSERT_NE(choice, nullptr);
        ASSERT_GE(choice->findData(meaning), 0);
        choice->setCurrentIndex(choice->findData(meaning));
    }
    void import()
    {
        QSignalSpy merged{&m_card, &ImportCard::wasMerged};
        button(u"Import"_s)->click();
        EXPECT_TRUE(merged.wait(patience));
    }
    void read(const QString &path)
    {
        QSignalSpy read{&m_card, &ImportCard::wasRead};
        m_card.read(path);
        EXPECT_TRUE(read.wait(patience));
    }
};

} // namespace mooring::ui
